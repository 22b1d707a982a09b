import { Unfinished } from "../unfinished";

export default Unfinished;
