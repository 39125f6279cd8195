import { Model } from "survey-core";
import "survey-js-ui";

new Model(FORM).render(document.getElementById("form"));
