import { defineResult } from "/built/formscript/formscript.js";

/** Hands the submission to the element that shows its results. */
const shown = document.querySelector("formscript-result");
const response = await fetch(`/results/${shown.dataset.id}/submission`);
await defineResult();
shown.submission = await response.json();
