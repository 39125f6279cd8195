import { Form } from "enketo-core";

const form = new Form(document.querySelector("form.or"), { modelStr: MODEL }, {});
form.init();
// Its fields stand in the page before it listens: what counts is what its model has.
globalThis.isKept = (field) => form.getDataStr().includes(`>${field.value}</`);
