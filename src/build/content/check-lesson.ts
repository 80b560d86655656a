import { z } from 'astro/zod';
import { checkBody } from './check-body.ts';
import { checkQuiz, waysOfQuiz } from './check-quiz.ts';
import { checkVideo, waysOfVideo } from './check-video.ts';
import { problemsAt, readDataFile, textOf } from './data-file.ts';
import { parseLesson } from './lesson-source.ts';
import { oneOf, type Problem } from './problem.ts';
import { lessonSchema, questionSchema, videoChapterSchema } from './schema.ts';
import { shapeOf } from './shape.ts';
import { formulaFindings, plainTextFindings } from './text.ts';
import { readYaml } from './yaml-source.ts';

/** What lessons are checked against. */
export interface Course {
  /** The project's root, from which files are named. */
  root: string;
  /** Path of the content folder from there. */
  content: string;
  /** Ids of the modules and of the glossary; nothing where those could not be read. */
  modules: readonly string[] | undefined;
  terms: readonly string[] | undefined;
}

/** A lesson's place in the course. */
export interface Place {
  file: string;
  line: number;
  /** "lesson 4 of classification" */
  name: string;
}

/** Everything that is wrong with a lesson and its quiz, and its place where that is known. */
export async function checkLesson(
  id: string,
  course: Course,
): Promise<{ problems: Problem[]; place?: Place }> {
  const { root, content } = course;
  const file = `${content}/lessons/${id}.mdx`;
  const source = parseLesson((await textOf(root, file)) ?? '', file);
  const problems = [...source.problems];

  const yaml = readYaml(source.frontMatter ?? '', file, source.frontMatterLine);
  const front = source.frontMatter === undefined ? undefined : shapeOf(lessonSchema, yaml, file);
  problems.push(...(front?.problems ?? []));
  const data = { file, lineOf: yaml.lineOf };
  if (front?.value) {
    const { module, title, description, lead, needs, formula } = front.value;
    for (const [key, text] of Object.entries({ title, description, lead })) {
      problems.push(...problemsAt(data, [key], plainTextFindings(text)));
    }
    needs.forEach((need, index) => {
      problems.push(...problemsAt(data, ['needs', index], plainTextFindings(need)));
    });
    if (formula !== undefined) problems.push(...problemsAt(data, ['formula'], formulaFindings(formula)));
    if (course.modules?.includes(module) === false) {
      problems.push(
        ...problemsAt(data, ['module'], [{ found: module, expected: oneOf(course.modules, module) }]),
      );
    }
  }

  const quizFile = `${content}/quiz/${id}.yaml`;
  const hasQuiz = (await textOf(root, quizFile)) !== undefined;
  const quiz = hasQuiz
    ? await readDataFile(root, quizFile, z.array(questionSchema).min(1).describe('a list of questions'))
    : undefined;
  if (quiz) problems.push(...quiz.problems, ...checkQuiz(quiz));
  const videoFile = `${content}/video/${id}.yaml`;
  const hasVideo = (await textOf(root, videoFile)) !== undefined;
  const ways = quiz ? waysOfQuiz(quiz) : [];
  if (hasVideo) {
    const chapters = z.array(videoChapterSchema).min(1).describe('a list of chapters');
    const video = await readDataFile(root, videoFile, chapters);
    problems.push(...video.problems, ...checkVideo(video));
    ways.push(...waysOfVideo(video));
  }
  const questions =
    quiz &&
    (quiz.value ?? []).map((question, index) => ({
      id: question.id,
      file: quizFile,
      line: quiz.lineOf([index, 'id']),
    }));
  if (source.body) {
    problems.push(
      ...checkBody(source.body, file, {
        terms: course.terms,
        questions,
        quizFile,
        ways,
        video: { file: videoFile, there: hasVideo },
      }),
    );
  }

  if (!front?.value) return { problems };
  const name = `lesson ${String(front.value.lesson)} of ${front.value.module}`;
  return { problems, place: { file, line: yaml.lineOf(['lesson']), name } };
}
