// The colours that a reader chose, and the quick way out. Everything else on these pages works without scripts.
// It runs before the page is drawn. All that it keeps is in this tab alone, and goes when the tab is closed.
"use strict";

(() => {
  const root = document.documentElement;
  const tab = {
    get: (name) => { try { return sessionStorage.getItem(name); } catch { return null; } },
    set: (name, value) => { try { sessionStorage.setItem(name, value); } catch { /* then it holds for this page only */ } },
  };

  // Colours: as on the device, light or dark.
  const paint = (scheme) => { if (scheme) root.dataset.theme = scheme; else delete root.dataset.theme; };
  paint(tab.get("scheme"));

  function offerSchemes() {
    const group = document.querySelector(".scheme");
    if (!group) return;
    const buttons = [...group.querySelectorAll("button")];
    const show = () => buttons.forEach((it) => it.setAttribute("aria-pressed", String(it.value === (tab.get("scheme") ?? ""))));
    buttons.forEach((it) => it.addEventListener("click", () => { tab.set("scheme", it.value); paint(it.value); show(); }));
    show();
    group.hidden = false;
  }

  // The way out. The page goes blank at once, and the other site takes its place in the history of the tab. Where Back
  // leads to an earlier page of this portal, that page goes the same way; typing our address again ends that.
  const away = () => document.querySelector(".leave")?.href;
  function leave() {
    root.hidden = true;
    document.title = "";
    tab.set("left", away());
    location.replace(away());
  }
  function isComingBack(event) {
    return event?.persisted || performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  }
  function stayAway(event) {
    const address = tab.get("left");
    if (!address) return;
    if (isComingBack(event)) { root.hidden = true; location.replace(address); } else tab.set("left", "");
  }
  stayAway();
  addEventListener("pageshow", (event) => { if (event.persisted) stayAway(event); });

  // Shift, three times in five seconds, with no other key between.
  function listenForShift() {
    const said = document.querySelector(".leave__said");
    let presses = 0, timer;
    const start = (words = "") => { presses = 0; clearTimeout(timer); if (said) said.textContent = words; };
    addEventListener("keydown", (event) => {
      if (event.repeat) return;
      if (event.key !== "Shift") return start();
      presses += 1;
      if (presses === 3) return leave();
      clearTimeout(timer);
      timer = setTimeout(start, 5000);
      if (said) said.textContent = presses === 2 ? "Press Shift once more to leave this page." : "";
    });
  }

  // A page that leads on: to the place that was asked for.
  function leadOn() {
    const way = document.querySelector(".moved")?.href;
    if (way && location.hash) location.replace(way + location.hash);
  }

  // A table of actions in another order, where it stands. Without this, each order is a page of its own.
  function offerOrders() {
    for (const link of document.querySelectorAll(".order a")) link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const [order, rows] = [link.closest(".order"), link.closest(".narrow").querySelector("tbody")];
      const place = (row) => Number(row.getAttribute(`data-${link.dataset.order}`));
      rows.append(...[...rows.rows].sort((a, b) => place(a) - place(b)));
      order.querySelector("[aria-current]").removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
      order.querySelector("[role=status]").textContent = `The actions are in order: ${link.textContent}`;
    });
  }

  addEventListener("DOMContentLoaded", () => {
    leadOn();
    offerOrders();
    document.querySelector(".leave")?.addEventListener("click", (event) => { event.preventDefault(); leave(); });
    offerSchemes();
    listenForShift();
  });
})();
