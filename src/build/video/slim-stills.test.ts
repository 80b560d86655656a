import { expect, it } from 'vitest';
import { slimStills } from './slim-stills.ts';

const slim = (drawing: string): string => slimStills(`<svg viewBox="0 0 1280 720">${drawing}</svg>`);
const drawn = (drawing: string): string => `<svg viewBox="0 0 1280 720">${drawing}</svg>`;

it('places are whole units', () => {
  expect(slim('<circle class="dot loss" cx="262.49" cy="588.9" r="13"></circle>')).toBe(
    drawn('<circle class="dot loss" cx="262" cy="589" r="13"/>'),
  );
});

it('a path says where it goes from where it is', () => {
  expect(slim('<path class="curve" d="M130.2,590L230,490.3L330,590"></path>')).toBe(
    drawn('<path class="curve" d="m130 590 100-100 100 100"/>'),
  );
});

it('what cannot be seen is gone, with all in it', () => {
  expect(slim('<g opacity="0"><text x="1" y="2">one</text></g><text x="3" y="4">two</text>')).toBe(
    drawn('<text x="3" y="4">two</text>'),
  );
});

it('the numbers behind the marks are gone, and words between words keep their spaces', () => {
  expect(slim('<text x="3" y="4" data-value="1223"><tspan class="number">1,223</tspan> tosses</text>')).toBe(
    drawn('<text x="3" y="4"><tspan class="number">1,223</tspan> tosses</text>'),
  );
});

it('what stands around the drawings stays as it is', () => {
  expect(slimStills('<p data-x="1.25">1.25</p>')).toBe('<p data-x="1.25">1.25</p>');
});

it('styles end without a semicolon', () => {
  expect(slimStills('<i style="left:1%;top:2%;">a</i>')).toBe('<i style="left:1%;top:2%">a</i>');
});
