import neo4j from 'neo4j-driver';

/** Takes away what Wiregraph has in a database, and nothing else. */
export async function wipeNeo4j(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  await driver.executeQuery(
    'MATCH (n) WHERE n:Wiregraph OR n:WiregraphChange OR n:WiregraphPrevious DETACH DELETE n',
  );
  await driver.close();
}
