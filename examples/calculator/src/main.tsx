import "./style/tokens.css";
import "./style/page.css";
import "./style/fields.css";
import "./style/results.css";
import "./style/print.css";

import { render } from "preact";

import { Page } from "./page";
import { startLinks } from "./link";
import { startOffline } from "./offline";
import { parts } from "./parts";

startLinks(parts.map(({ id }) => id));
const page = document.getElementById("page");
if (page) render(<Page />, page);
startOffline();
