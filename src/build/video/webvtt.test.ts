import { describe, expect, it } from 'vitest';
import { captionsVtt, chaptersIn, chaptersVtt } from './webvtt.ts';

const captions = [
  { start: 0, end: 4.2, lines: ['The truth is yes.'] },
  { start: 4.2, end: 62.0004, lines: ['If ŷ < ½ & y > 0,', 'the loss is large.'] },
  { start: 3600.9996, end: 3661.25, lines: ['An hour later.'] },
];
const chapters = [
  { id: 'problem', title: 'The problem', start: 0 },
  { id: 'formula', title: 'The formula & its cases', start: 83.2 },
];

describe('captionsVtt', () => {
  it('has every caption with its times and its lines', () => {
    expect(captionsVtt(captions, { from: 0, to: 4000 })).toBe(`WEBVTT

00:00:00.000 --> 00:00:04.200
The truth is yes.

00:00:04.200 --> 00:01:02.000
If ŷ &lt; ½ &amp; y &gt; 0,
the loss is large.

01:00:01.000 --> 01:01:01.250
An hour later.
`);
  });

  it('of a cut holds what is on in it, from where it begins', () => {
    expect(captionsVtt(captions, { from: 2, to: 12 })).toBe(`WEBVTT

00:00:00.000 --> 00:00:02.200
The truth is yes.

00:00:02.200 --> 00:00:10.000
If ŷ &lt; ½ &amp; y &gt; 0,
the loss is large.
`);
  });

  it('leaves out what would be on for no time at all', () => {
    expect(captionsVtt(captions, { from: 4.1999, to: 5 })).not.toContain('The truth');
  });

  it('without captions is still a WebVTT file', () => {
    expect(captionsVtt([], { from: 0, to: 1 })).toBe('WEBVTT\n');
  });
});

describe('chaptersVtt', () => {
  it('lets each chapter last until the next, and the last one to the end', () => {
    expect(chaptersVtt(chapters, 120.5, { from: 0, to: 120.5 })).toBe(`WEBVTT

00:00:00.000 --> 00:01:23.200
The problem

00:01:23.200 --> 00:02:00.500
The formula &amp; its cases
`);
  });

  it('of a cut begins with the chapter that the cut begins in', () => {
    expect(chaptersVtt(chapters, 120.5, { from: 80, to: 90 })).toBe(`WEBVTT

00:00:00.000 --> 00:00:03.200
The problem

00:00:03.200 --> 00:00:10.000
The formula &amp; its cases
`);
  });
});

describe('chaptersIn', () => {
  it('leaves out the chapters before and after the cut', () => {
    expect(chaptersIn(chapters, 120.5, { from: 84, to: 90 })).toEqual([
      { title: 'The formula & its cases', start: 0, end: 6 },
    ]);
  });
});
