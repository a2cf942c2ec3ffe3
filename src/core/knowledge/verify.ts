import { GAP, type Knowledge } from "./knowledge.js";

/** What the files of a knowledge folder say about each other and get wrong, each as "file: entry: field: what". */
export function crossCheck(knowledge: Knowledge): string[] {
  return [
    ...checkDuplicates(knowledge),
    ...checkPeople(knowledge),
    ...checkConcepts(knowledge),
    ...checkPropositions(knowledge),
    ...checkPhrasings(knowledge),
  ];
}

function checkDuplicates({ article, people, concepts, propositions, gaps }: Knowledge): string[] {
  const twice = (file: string, ids: string[]) =>
    ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}: ${id}: id: stands twice`);
  const ids = (entries: { id: string }[]) => entries.map((entry) => entry.id);
  return [
    ...twice("statements.yaml", ids(article.statements)),
    ...twice(
      "people.yaml",
      people.map((person) => person.name),
    ),
    ...twice("thesaurus.yaml", ids(concepts)),
    ...twice("propositions.yaml", ids(propositions)),
    ...twice("gaps.yaml", ids(gaps)),
  ];
}

function checkPeople({ article, people }: Knowledge): string[] {
  return people
    .filter((person) => !article.text.includes(person.role))
    .map((person) => `people.yaml: ${person.name}: role: "${person.role}" does not stand in the article`);
}

function checkConcepts({ concepts }: Knowledge): string[] {
  const ids = new Set(concepts.map((concept) => concept.id));
  const owners = new Map<string, string>();
  const problems: string[] = [];
  for (const concept of concepts) {
    if (concept.opposite && !ids.has(concept.opposite))
      problems.push(`thesaurus.yaml: ${concept.id}: opposite: there is no concept "${concept.opposite}"`);
    for (const label of concept.labels.map((one) => one.toLowerCase())) {
      const owner = owners.get(label);
      if (owner && owner !== concept.id)
        problems.push(`thesaurus.yaml: ${concept.id}: labels: "${label}" belongs to ${owner}`);
      owners.set(label, concept.id);
    }
  }
  return problems;
}

function checkPropositions({ article, people, concepts, propositions }: Knowledge): string[] {
  const statements = new Map(article.statements.map((statement) => [statement.id, statement]));
  const conceptIds = new Set(concepts.map((concept) => concept.id));
  return propositions.flatMap((proposition) => {
    const wrong = (field: string, what: string) => `propositions.yaml: ${proposition.id}: ${field}: ${what}`;
    const named = [...proposition.poles, ...(proposition.values?.true ?? []), ...(proposition.values?.false ?? [])];
    const answers = Object.entries(proposition.answers).flatMap(([kind, answer]) =>
      answer ? [{ kind, ...answer }] : [],
    );
    return [
      ...(proposition.by && !people.some((person) => person.name === proposition.by)
        ? [wrong("by", `"${proposition.by}" is not in people.yaml`)]
        : []),
      ...proposition.evidence
        .filter((id) => !statements.has(id))
        .map((id) => wrong("evidence", `there is no statement "${id}"`)),
      ...(proposition.decisive && !statements.get(proposition.evidence[0] ?? "")?.text.includes(proposition.decisive)
        ? [wrong("decisive", `"${proposition.decisive}" does not stand in statement "${proposition.evidence[0]}"`)]
        : []),
      ...named.filter((id) => !conceptIds.has(id)).map((id) => wrong("poles or values", `there is no concept "${id}"`)),
      ...answers.flatMap(({ kind, statement, span }) => {
        const text = statements.get(statement)?.text;
        if (text === undefined) return [wrong(`answers.${kind}`, `there is no statement "${statement}"`)];
        return span && !text.includes(span)
          ? [wrong(`answers.${kind}`, `"${span}" does not stand in statement "${statement}"`)]
          : [];
      }),
    ];
  });
}

function checkPhrasings({ phrasings, propositions, gaps }: Knowledge): string[] {
  const topics = new Set([...propositions.map((one) => one.id), ...gaps.map((gap) => GAP + gap.id)]);
  const unknown = new Set(phrasings.map((phrasing) => phrasing.topic).filter((topic) => !topics.has(topic)));
  return [...unknown].map((topic) => `phrasings.yaml: ${topic}: there is no such proposition or gap`);
}
