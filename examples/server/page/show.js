/** Hands the submission to the element that shows its results. */
const shown = document.querySelector("formscript-result");
const response = await fetch(`/results/${shown.dataset.id}/submission`);
shown.submission = await response.json();
