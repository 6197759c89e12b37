/* The engine of /search/: asks Pagefind for each word of a question, and joins what it finds.

   Pagefind's Component UI loads its engine under this file's name, and asks createInstance() for it. Pagefind alone
   finds only pages that hold every word; people write half sentences, other names and slips. So a question is cut into
   parts (a word, or words that mean one thing), each part is looked up with all that means the same, and a page counts
   for the parts that it has. Which facets a page has stands in pages.json, so that counts are of what was found. */

import { createInstance as pagefind } from "../../pagefind/pagefind.js";
import { partsOf, wordsOf } from "./question.js";

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
    this.known = await json("words.json");
    const folders = this.known.indexes.map((name) => `${name}/`);
    const [pages] = await Promise.all([
      Promise.all(["", ...folders].map((folder) => json(`${folder}pages.json`))),
      ...folders.map((folder) => this.index.mergeIndex(`${ROOT.pathname}${folder}`, { ranking: RANKING })),
    ]);
    this.facets = Object.keys(pages[0].facets);
    this.pages = new Map(pages.flatMap((told) => Object.entries(told.pages).map(([id, row]) => [id, this.#page(id, row, told)])));
    this.none = this.facets.map((_, number) => this.#none(number));
  }

  /** Every value of a facet, in the order of the alphabet, and that no page has it. */
  #none(number) {
    const values = new Set([...this.pages.values()].flatMap((page) => page.facets[number]));
    return Object.fromEntries([...values].sort((a, b) => a.localeCompare(b, "en")).map((value) => [value, 0]));
  }

  #page(id, row, told) {
    const facets = this.facets.map((facet, number) => row[number].map((value) => told.facets[facet][value]));
    return { id, facets, day: row.at(-2), late: row.at(-1) };
  }

  /** What the Component UI asks for: the results in their order, and the pages of each value of each facet. */
  async search(question, { filters = {} } = {}) {
    await this.ready;
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
    const result = page.result ?? (await this.#any(page.id));
    return result.data();
  }

  /** A page that was found by its facets alone. */
  async #any(id) {
    this.all ??= this.index.search(null).then(({ results }) => new Map(results.map((result) => [result.id, result])));
    return (await this.all).get(id);
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
const KINDS = { List: 2.2, Help: 1.5, Plan: 1.4, Briefing: 1.1, Changes: 0.8, Glossary: 0.5 };

const has = (page, number, values) => !values.length || values.some((value) => page.facets[number].includes(value));

export const engine = new Engine();
export const createInstance = () => engine;
