import { defineTexts } from '../../texts/index.js';

/** What is said of an item that is shown large, and of two that are compared. */
export const largeTexts = defineTexts('media', {
  close: 'Close',
  smaller: 'Smaller',
  larger: 'Larger',
  zoom: 'Zoom',
  percent: '{n} %',
  times: '× {n}',
  previousItem: 'Previous item',
  nextItem: 'Next item',
  count: '{at} of {all}',
  details: 'Details',
  loggedAt: 'Logged',
  pixels: 'Pixels',
  pixelSize: '{width} × {height}',
  masksColumn: 'Masks',
  sha: 'SHA-256',
  saveFile: 'Save file',
  two: '{a} and {b}',
  compareBy: 'Compare by',
  swipe: 'Swipe',
  difference: 'Difference',
  line: 'Line',
  gain: 'Gain',
  leftAndRight: '{a} left of the line, right of it {b}',
  against: '{a} against {b}',
  sizesDiffer: 'The images differ in size: {a} and {b} pixels. They can be compared by swipe.',
  differ: {
    one: '{differing} of {count} pixel differs; by {mean} of 255 on average, by {most} at most.',
    other: '{differing} of {count} pixels differ; by {mean} of 255 on average, by {most} at most.',
  },
});
