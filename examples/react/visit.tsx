import "audit/element.js";
import type { Answers, Submission } from "audit";
import { useState } from "react";

/** A form among other things on a page. The page holds what has been answered, and takes what is submitted. */
export function Visit() {
  const [answers, setAnswers] = useState<Answers>({});
  const [language, setLanguage] = useState<"en" | "nb">("en");
  const [submission, setSubmission] = useState<Submission>();

  if (submission) {
    const { total } = submission.result.scores;
    return (
      <p role="status">
        {total.state === "scored" ? `Submitted, with ${total.value} points.` : "Submitted."}
      </p>
    );
  }
  return (
    <>
      <label>
        Language{" "}
        <select value={language} onChange={({ target }) => setLanguage(target.value === "nb" ? "nb" : "en")}>
          <option value="en">English</option>
          <option value="nb">Norsk</option>
        </select>
      </label>
      <p>Questions answered: {Object.keys(answers).length}</p>
      <audit-form
        answers={answers}
        inputs={{ sex: "female" }}
        language={language}
        onformscript-change={({ currentTarget }) =>
          setAnswers((currentTarget as HTMLElementTagNameMap["audit-form"]).answers)
        }
        onformscript-submit={({ detail }) => setSubmission(detail.submission)}
      />
    </>
  );
}
