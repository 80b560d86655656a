import { expect, it } from 'vitest';
import { jsonInPage, lessonData } from './structured-data.ts';

const words = {
  lesson: {
    module: 'classification',
    lesson: 5,
    title: 'Bits and nats',
    minutes: 3,
    description: 'Two units of surprise.',
    lead: 'The same surprise in two currencies.',
    order: 5,
    needs: ['what a logarithm is'],
    updated: new Date('2026-11-24'),
  },
  module: { id: 'classification', title: 'Classification', description: 'How a model decides.', order: 1 },
  course: 'A course',
  hasQuiz: false,
};

it('a lesson is a free learning resource of a course', () => {
  expect(lessonData(words)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: 'Bits and nats',
    description: 'Two units of surprise.',
    inLanguage: 'en',
    learningResourceType: 'Lesson',
    timeRequired: 'PT3M',
    isAccessibleForFree: true,
    license: 'https://opensource.org/license/mit',
    dateModified: '2026-11-24',
    isPartOf: { '@type': 'Course', name: 'A course', description: 'How a model decides.' },
  });
});

it('says its level where the lesson does, and its addresses where the site knows them', () => {
  const address = {
    page: 'https://example.org/bits.html',
    picture: 'https://example.org/card-bits.png',
  };
  expect(lessonData({ ...words, lesson: { ...words.lesson, level: 'beginner' }, address })).toMatchObject({
    educationalLevel: 'beginner',
    url: 'https://example.org/bits.html',
    image: 'https://example.org/card-bits.png',
  });
});

it('names its quiz where it has one', () => {
  expect(lessonData({ ...words, hasQuiz: true })).toMatchObject({
    hasPart: { '@type': 'Quiz', name: 'Bits and nats: quiz' },
  });
});

it('no text can end the element that the data stand in', () => {
  const data = { name: '</script><script>alert(1)</script><!-- <b>' };
  const json = jsonInPage(data);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(data);
});
