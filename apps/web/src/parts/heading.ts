import { createShown } from './shown';

const heading = createShown<string>();

/** Names the open object in the top bar (`D-2218`) instead of the kind of the page. It never reaches the browser's history. */
export const useHeading = heading.useShow;
export const useShownHeading = heading.useShown;
