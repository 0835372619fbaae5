import { announce, byId, fillTexts, replaceIn } from './dom.js';
import { errorState, loadingState } from './states.js';
import { texts } from './texts.js';

/** Fills the words of a page, then its place `report` with what `build` makes of what `load` fetches. */
export function showReport(words, load, build) {
  fillTexts(document);
  document.title = texts.shell.title(words.heading);
  const place = byId('report');
  const show = async () => {
    replaceIn(place, loadingState(words.loading));
    try {
      replaceIn(place, ...build(await load()));
      announce(words.heading);
    } catch (error) {
      replaceIn(
        place,
        errorState(error, () => void show()),
      );
    }
  };
  void show();
}
