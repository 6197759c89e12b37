/* The engine of /search/: asks Pagefind for each word of a question, and joins what it finds.

   Pagefind's Component UI loads its engine under this file's name, and asks createInstance() for it. Pagefind alone
   finds only pages that hold every word; people write half sentences, other names and slips. So a question is cut into
   parts (a word, or words that mean one thing), each part is looked up with all that means the same, and a page counts
   for the parts that it has. Which facets a page has stands in pages.json, so that counts are of what was found. What
   few questions need is loaded when one does: the days of the pages, and the words that are not common. */

import { createInstance as pagefind } from "../../pagefind/pagefind.js";
import { hasRareWord, partsOf, wordsOf } from "./question.js";

const ROOT = new URL("../../pagefind/", import.meta.url);
const json = async (name) => (await fetch(new URL(name, ROOT))).json();

const ORDERS = {
  relevance: (a, b) => b.score - a.score,
  newest: (a, b) => b.day.localeCompare(a.day) || b.score - a.score,
  late: (a, b) => b.late - a.late || b.score - a.score,
};

/** The engine of one search page. `order` is a name of ORDERS; `read` are the parts of the last question as read. */
class Engine {
  orders = ORDERS;
  order = "relevance";
  read = [];

  /** What has to be there before anything is found: nothing is loaded until somebody searches. */
  get ready() {
    return (this.loading ??= this.#load());
  }

  async #load() {
    this.index = pagefind({ basePath: ROOT.pathname, noWorker: true, ranking: RANKING });
    const columns = json("pages.json");
    this.known = await json("words.json");
    await Promise.all(this.known.indexes.map((name) => this.index.mergeIndex(`${ROOT.pathname}${name}/`, { ranking: RANKING })));
    const { results } = await this.index.search(null);
    this.any = new Map(results.map((result) => [result.id, result]));
    this.#fill(await columns);
  }

  /** The pages, from columns in the order of the names that Pagefind gave them. */
  #fill(columns) {
    this.facets = Object.keys(columns);
    const sets = Object.values(columns).map(({ values, sets, pages }) => {
      const named = sets.map((set) => set.map((value) => values[value]));
      return [...pages].map((sign) => named[sign.codePointAt() - FIRST_SIGN]);
    });
    const ids = [...this.any.keys()].sort();
    this.pages = new Map(ids.map((id, at) => [id, { id, facets: sets.map((of) => of[at]), day: "", late: 0 }]));
    // Every value of each facet, in the order of the alphabet, and that no page has it.
    this.none = Object.values(columns).map(({ values }) => Object.fromEntries([...values].sort((a, b) => a.localeCompare(b, "en")).map((value) => [value, 0])));
  }

  /** The words that are not common, for a question that has one, and the days, for an order by them. */
  async #loadFor(question) {
    if (hasRareWord(question, this.known)) {
      this.rare ??= json("rare.json").then((words) => (this.known.words += ` ${words}`));
      await this.rare;
    }
    if (this.order !== "relevance") {
      this.days ??= json("days.json").then(({ day, late }) => [...this.pages.values()].forEach((page, at) => Object.assign(page, { day: day[at], late: late[at] })));
      await this.days;
    }
  }

  /** What the Component UI asks for: the results in their order, and the pages of each value of each facet. */
  async search(question, { filters = {} } = {}) {
    await this.ready;
    await this.#loadFor(question ?? "");
    this.read = partsOf(question ?? "", this.known);
    const isAsked = wordsOf(question ?? "").length > 0;
    const found = isAsked ? await this.#found() : [...this.pages.values()].map((page) => ({ ...page, score: 0 }));
    const wanted = this.facets.map((facet) => filters[facet] ?? []);
    const results = found.filter((page) => wanted.every((values, number) => has(page, number, values)));
    results.sort(ORDERS[this.order]);
    const counts = this.#counts(found, wanted);
    // The Component UI lists the values of totalFilters, and shows the counts there of those that are chosen.
    return { results: results.map((page) => ({ ...page, data: () => this.#data(page) })), filters: counts, totalFilters: counts };
  }

  /** Every page that has a part of the question, with its score: what its parts score, times the share it has. */
  async #found() {
    const scored = await Promise.all(this.read.map((part) => this.#ofPart(part)));
    // A part that few pages have says more of what is asked than one that most have.
    const weights = scored.map((pages) => (pages.size ? this.#rarity(pages.size) : 1));
    const weight = weights.reduce((sum, it) => sum + it, 0);
    const found = new Map();
    scored.forEach((pages, number) => {
      for (const [id, { score, result }] of pages) {
        const page = found.get(id) ?? { ...this.pages.get(id), score: 0, share: 0, result };
        page.score += score;
        page.share += weights[number] / weight;
        found.set(id, page);
      }
    });
    // Whoever asks for one thing alone may want to know what it is.
    const kinds = this.read.length > 1 ? KINDS : { ...KINDS, Glossary: 2 };
    for (const page of found.values()) page.score *= page.share * (kinds[page.facets[0][0]] ?? 1);
    return [...found.values()];
  }

  /** The pages that have a part of the question in any of its forms, each with the best of its scores.

      Pagefind scores a rare word higher. Words that mean the same count as one word, as rare as all of them are. */
  async #ofPart({ forms }) {
    const answers = await Promise.all(forms.map((form) => this.index.search(form.text)));
    const all = new Set(answers.flatMap(({ results }) => results.map(({ id }) => id)));
    const best = new Map();
    answers.forEach(({ results }, number) => {
      const { score, weight = 1 } = forms[number];
      for (const result of results) {
        // However often and however high on a page a word stands, it answers only its own part of the question.
        const times = result.score / this.#rarity(results.length);
        const found = score ?? (weight * this.#rarity(all.size) * times * MOST) / (times + MOST);
        if (found > (best.get(result.id)?.score ?? 0)) best.set(result.id, { score: found, result });
      }
    });
    return best;
  }

  #rarity(pages) {
    return Math.log(1 + (this.pages.size - pages + 0.5) / (pages + 0.5));
  }

  /** How many pages each value would leave: those that have it, and what the other facets ask for. */
  #counts(pages, wanted) {
    return Object.fromEntries(
      this.facets.map((facet, number) => {
        const counts = { ...this.none[number] };
        for (const page of pages) {
          if (!wanted.every((values, other) => other === number || has(page, other, values))) continue;
          for (const value of page.facets[number]) counts[value] += 1;
        }
        return [facet, counts];
      }),
    );
  }

  async #data(page) {
    return (page.result ?? this.any.get(page.id)).data();
  }

  async filters() {
    await this.ready;
    return this.#counts([...this.pages.values()], this.facets.map(() => []));
  }
}

/* Chosen by trying each on the questions of tests/questions.yml: how much a title counts, how far a word that only
   begins like the one asked for, how much a list outweighs the many pages that it lists. */
const RANKING = {
  pageLength: 0.75,
  termFrequency: 0.8,
  termSaturation: 1.2,
  termSimilarity: 4,
  metaWeights: { title: 8, also: 8, lead: 0.5, for: 3, kind: 0.5, plan: 0.2, part: 0.2, when: 0, due: 0, stage: 0, timeliness: 0, late_by: 0 },
};
const MOST = 10;
const FIRST_SIGN = "]".codePointAt();
const KINDS = { List: 2.2, Help: 1.5, Plan: 1.4, Briefing: 1.1, Changes: 0.8, Glossary: 0.5 };

const has = (page, number, values) => !values.length || values.some((value) => page.facets[number].includes(value));

export const engine = new Engine();
export const createInstance = () => engine;
