// The questions in the formats of others.
import { content } from "./content.mjs";

export const surveyForm = () => ({
  title: content.title,
  description: content.description,
  elements: [
    { type: "html", name: "intro", html: content.intro },
    ...content.questions.map(({ id, text, options }) => ({ type: "radiogroup", name: id, title: text, choices: options.map(({ code, display }) => ({ value: code, text: display })) })),
  ],
});

/** FHIR R4, shown as radio buttons. */
export const fhirForm = () => ({
  resourceType: "Questionnaire",
  status: "active",
  title: content.title,
  description: content.description,
  item: [
    { linkId: "intro", type: "display", text: content.intro },
    ...content.questions.map(({ id, text, options }) => ({
      linkId: id,
      type: "choice",
      text,
      extension: [{
        url: "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        valueCodeableConcept: { coding: [{ system: "http://hl7.org/fhir/questionnaire-item-control", code: "radio-button" }] },
      }],
      answerOption: options.map(({ code, display }) => ({ valueCoding: { code, display } })),
    })),
  ],
});
