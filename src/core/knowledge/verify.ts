import { GAP, type Knowledge } from "./knowledge.js";
import { CHATTER, OTHER_SPEAKER } from "./reserved.js";
import type { Proposition } from "./schema.js";

/** What the files of a knowledge folder say about each other and get wrong, each as "file: entry: field: what". */
export function crossCheck(knowledge: Knowledge): string[] {
  return [
    ...checkDuplicates(knowledge),
    ...checkReserved(knowledge),
    ...checkPeople(knowledge),
    ...checkConcepts(knowledge),
    ...knowledge.propositions.flatMap((proposition) => checkProposition(knowledge, proposition)),
    ...checkPhrasings(knowledge),
  ];
}

function checkDuplicates({ article, people, concepts }: Knowledge): string[] {
  const twice = (file: string, ids: string[]) =>
    ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}: ${id}: id: stands twice`);
  return [
    ...twice(
      "statements.yaml",
      article.statements.map(({ id }) => id),
    ),
    ...twice(
      "people.yaml",
      people.map(({ name }) => name),
    ),
    ...twice(
      "thesaurus",
      concepts.map(({ id }) => id),
    ),
  ];
}

/** What the code relies on by its id. */
function checkReserved({ concepts, gaps }: Knowledge): string[] {
  return [
    ...(concepts.some(({ id }) => id === CHATTER)
      ? []
      : [`thesaurus: ${CHATTER}: there is no such concept, by which greetings and thanks are told`]),
    ...(gaps.some(({ id }) => id === OTHER_SPEAKER)
      ? []
      : [`topics/${OTHER_SPEAKER}.yaml: there is no such gap, which is named where the wrong person is credited`]),
  ];
}

function checkPeople({ article, people, concepts }: Knowledge): string[] {
  return people.flatMap(({ name, role, office }) => [
    ...(article.text.includes(role) ? [] : [`people.yaml: ${name}: role: "${role}" does not stand in the article`]),
    ...unknown(office, concepts).map((id) => `people.yaml: ${name}: office: there is no concept "${id}"`),
  ]);
}

function checkConcepts({ concepts }: Knowledge): string[] {
  const owners = new Map<string, string>();
  const problems: string[] = [];
  for (const { id, labels, opposite } of concepts) {
    if (opposite)
      for (const other of unknown([opposite], concepts))
        problems.push(`thesaurus: ${id}: opposite: there is no concept "${other}"`);
    for (const label of labels.map((one) => one.toLowerCase())) {
      const owner = owners.get(label);
      if (owner === id) problems.push(`thesaurus: ${id}: labels: "${label}" stands twice`);
      else if (owner) problems.push(`thesaurus: ${id}: labels: "${label}" belongs to ${owner}`);
      owners.set(label, id);
    }
  }
  return problems;
}

function checkProposition({ article, people, concepts }: Knowledge, proposition: Proposition): string[] {
  const statements = new Map(article.statements.map(({ id, text }) => [id, text]));
  const { by, evidence, decisive, answers, values } = proposition;
  const wrong = (field: string, what: string) => `topics/${proposition.id}.yaml: ${field}: ${what}`;
  const named = {
    topic: proposition.topic,
    poles: proposition.poles,
    denies: proposition.denies,
    "values.true": values?.true ?? [],
    "values.false": values?.false ?? [],
    "values.of": values?.of ?? [],
    needs: proposition.needs,
    "order.first": proposition.order?.first ?? [],
    "order.later": proposition.order?.later ?? [],
  };
  return [
    ...(by && !people.some(({ name }) => name === by) ? [wrong("by", `"${by}" is not in people.yaml`)] : []),
    ...evidence.filter((id) => !statements.has(id)).map((id) => wrong("evidence", `there is no statement "${id}"`)),
    ...(decisive && !statements.get(evidence[0] ?? "")?.includes(decisive)
      ? [wrong("decisive", `"${decisive}" does not stand in statement "${evidence[0]}"`)]
      : []),
    ...Object.entries(named).flatMap(([field, ids]) =>
      unknown(ids, concepts).map((id) => wrong(field, `there is no concept "${id}"`)),
    ),
    ...Object.entries(answers).flatMap(([kind, answer]) => {
      if (!answer) return [];
      const { statement, span } = answer;
      const text = statements.get(statement);
      if (text === undefined) return [wrong(`answers.${kind}`, `there is no statement "${statement}"`)];
      return span && !text.includes(span)
        ? [wrong(`answers.${kind}`, `"${span}" does not stand in statement "${statement}"`)]
        : [];
    }),
  ];
}

/** Those of the ids that no concept has. */
function unknown(ids: string[], concepts: Knowledge["concepts"]): string[] {
  return ids.filter((id) => !concepts.some((concept) => concept.id === id));
}

/** Phrasings that stand apart name their topic, which may be misspelt or of the other sort. */
function checkPhrasings({ phrasings, propositions, gaps }: Knowledge): string[] {
  const topics = new Set([...propositions.map(({ id }) => id), ...gaps.map(({ id }) => GAP + id)]);
  const problems = phrasings
    .filter(({ topic }) => !topics.has(topic))
    .map(({ file, topic }) =>
      topic.startsWith(GAP)
        ? `${file}: gaps: there is no gap "${topic.slice(GAP.length)}"`
        : `${file}: propositions: there is no proposition "${topic}"`,
    );
  return [...new Set(problems)];
}
