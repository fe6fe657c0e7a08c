"use strict";
// Light or dark: the reader's system decides until the reader does.
{
  const { dataset } = document.documentElement;

  function choose(scheme) {
    if (scheme === "dark" || scheme === "light") dataset.scheme = scheme;
  }

  function toggle() {
    const isDark = dataset.scheme ? dataset.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    choose(isDark ? "light" : "dark");
    try {
      localStorage.scheme = dataset.scheme;
    } catch {}
  }

  try {
    choose(localStorage.scheme);
  } catch {}
  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-scheme-toggle]");
    if (button) Object.assign(button, { hidden: false, onclick: toggle });
  });
}
