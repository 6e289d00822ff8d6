/** What GraphiQL opens with; each answers on the shipped seeds. */
export const EXAMPLES = `# Four questions to begin with. Put the cursor into one and press Ctrl+Enter.

# Who did what to whom, where, when, and who says so?
query WhoDidWhat {
  events(where: { quadClass: { eq: 4 } }, first: 10) {
    nodes {
      title
      eventType { code label }
      date { edtf }
      actors { nodes { name } }
      recipients { nodes { name } }
      places { nodes { name } }
      claims { nodes { speaker { name } quote article { url } } }
    }
  }
}

# How many died, by whose count?
query Tolls {
  events(where: { killedMin: { gte: 1 } }, orderBy: REPORTS_DESC) {
    nodes {
      title
      disputed
      tolls { kind min max claims { host: article { host } speaker { name } quote } }
    }
  }
}

# Who says most, and what?
query Speakers {
  claims(where: { narrator: false }, first: 20) {
    nodes { speaker { __typename name } cue quote event { title } }
  }
}

# Which states met whom in which month, how often, and how many died of it?
query DyadsByMonth {
  eventGroups(by: [MONTH, ACTOR_STATE, RECIPIENT_STATE], orderBy: KEYS) {
    nodes { month actorState recipientState count killedMin killedMax goldstein }
    next
  }
}
`;
