import { DataFactory, type Literal, type NamedNode, Writer } from 'n3';
import type { Condition, Store } from '../store/port.js';
import { PREFIXES, resources, type Resource, type Value } from './resources.js';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const prefixes = new Map<string, string>(Object.entries(PREFIXES));

function expanded(term: string): string {
  const [prefix = '', local = ''] = term.split(/:(.*)/s);
  return `${prefixes.get(prefix) ?? ''}${local}`;
}

/** N-Quads (W3C 2014): one statement a line, claims in the graphs of their articles. */
export async function* nquads(store: Store, where: Condition): AsyncGenerator<string> {
  const writer = new Writer({ format: 'N-Quads' });
  const term = (value: Value): NamedNode | Literal => {
    if ('iri' in value) return DataFactory.namedNode(value.iri);
    return value.datatype === null
      ? DataFactory.literal(value.text)
      : DataFactory.literal(value.text, DataFactory.namedNode(expanded(value.datatype)));
  };
  for await (const { graph, iri, types, properties } of resources(store, where)) {
    const [subject, name] = [
      DataFactory.namedNode(iri),
      graph === null ? DataFactory.defaultGraph() : DataFactory.namedNode(graph),
    ];
    const lines = [
      ...types.map((type) => [RDF_TYPE, DataFactory.namedNode(expanded(type))] as const),
      ...properties.map(([property, value]) => [expanded(property), term(value)] as const),
    ].map(([property, value]) =>
      writer.quadToString(subject, DataFactory.namedNode(property), value, name),
    );
    yield lines.join('');
  }
}

/** JSON-LD 1.1: one document with a context and a graph, the same statements as N-Quads. */
export async function* jsonld(store: Store, where: Condition): AsyncGenerator<string> {
  yield `{"@context": ${JSON.stringify(PREFIXES)},\n"@graph": [`;
  let before = '\n';
  for await (const resource of resources(store, where)) {
    const { graph } = resource;
    const one = inJson(resource);
    yield before + JSON.stringify(graph === null ? one : { '@id': graph, '@graph': [one] });
    before = ',\n';
  }
  yield '\n]}\n';
}

function inJson({ iri, types, properties }: Resource): Record<string, unknown> {
  const out: Record<string, unknown> = { '@id': iri, '@type': types };
  for (const [property, value] of properties) {
    const list = out[property];
    const one =
      'iri' in value
        ? { '@id': value.iri }
        : value.datatype === null
          ? value.text
          : { '@value': value.text, '@type': value.datatype };
    out[property] = Array.isArray(list) ? [...(list as unknown[]), one] : [one];
  }
  return out;
}
