// What Enketo's server makes of an XForm: the form as HTML, and its model. Its transformer needs a native libxslt, so it is written here, in its words.
import { content, escaped } from "./content.mjs";

const path = (id) => `/data/${id}`;

function question({ id, text, options }) {
  const row = ({ code, display }) =>
    `<label class=""><input type="radio" name="${path(id)}" data-name="${path(id)}" value="${code}" data-type-xml="string"/><span lang="" class="option-label active">${escaped(display)}</span></label>`;
  return `<fieldset class="question simple-select"><fieldset><legend><span lang="" class="question-label active">${escaped(text)}</span></legend><div class="option-wrapper">${options.map(row).join("")}</div></fieldset></fieldset>`;
}

export function enketoForm() {
  const note = `<label class="question non-select"><span lang="" class="question-label active">${escaped(content.intro)}</span><input type="text" name="${path("intro")}" data-type-xml="string" readonly="readonly"/></label>`;
  return {
    html: `<form class="or clearfix" autocomplete="off" novalidate="novalidate" dir="ltr"><section class="form-logo"></section><h3 dir="auto" id="form-title">${escaped(content.title)}</h3><p>${escaped(content.description)}</p>${note}${content.questions.map(question).join("\n")}</form>`,
    model: `<model><instance><data xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" id="form"><intro/>${content.questions.map(({ id }) => `<${id}/>`).join("")}<orx:meta><orx:instanceID/></orx:meta></data></instance></model>`,
  };
}
