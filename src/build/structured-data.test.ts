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
  terms: ['Nat and bit'],
  questions: [],
  plain: (text: string) => text.toUpperCase(),
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
    teaches: ['Nat and bit'],
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

it('a question has its right answer apart from the others, each with its reason and its place', () => {
  const questions = [
    {
      id: 'q1',
      question: 'which?',
      hint: 'think',
      choices: [
        { id: 'a', text: 'a', reason: 'no' },
        { id: 'b', text: 'b', correct: true as const, reason: 'yes' },
        { id: 'c', text: 'c', reason: 'nor this' },
      ],
    },
  ];
  const answer = (position: number, text: string) => ({ '@type': 'Answer', position, text });
  expect(lessonData({ ...words, questions })).toMatchObject({
    hasPart: {
      '@type': 'Quiz',
      about: { name: 'Bits and nats' },
      hasPart: [
        {
          '@type': 'Question',
          eduQuestionType: 'Multiple choice',
          text: 'WHICH?',
          acceptedAnswer: answer(1, 'B'),
          suggestedAnswer: [answer(0, 'A'), answer(2, 'C')],
        },
      ],
    },
  });
});

it('no text can end the element that the data stand in', () => {
  const data = { name: '</script><script>alert(1)</script><!-- <b>' };
  const json = jsonInPage(data);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(data);
});
