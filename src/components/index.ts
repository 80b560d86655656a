import Aside from './Aside.astro';
import Cite from './Cite.astro';
import Entry from './Entry.astro';
import Equation from './Equation.astro';
import Fold from './Fold.astro';
import Glossary from './Glossary.astro';
import GradientsFigure from './GradientsFigure.astro';
import LastChanged from './LastChanged.astro';
import Legend from './Legend.astro';
import LikelihoodFigure from './LikelihoodFigure.astro';
import Listing from './Listing.astro';
import LossSlider from './LossSlider.astro';
import Practice from './Practice.astro';
import PromiseKept from './Promise.astro';
import Quiz from './Quiz.astro';
import RaceFigure from './RaceFigure.astro';
import Section from './Section.astro';
import Storyboard from './Storyboard.astro';
import Subsection from './Subsection.astro';
import SurfaceFigure from './SurfaceFigure.astro';
import Term from './Term.astro';
import Value from './Value.astro';
import Video from './Video.astro';

/** What authors write in a lesson; the build's vocabulary says which attributes each takes. */
export const lessonComponents = {
  Aside,
  Cite,
  Entry,
  Equation,
  Fold,
  Glossary,
  GradientsFigure,
  LastChanged,
  Legend,
  LikelihoodFigure,
  LossSlider,
  Practice,
  Promise: PromiseKept,
  Quiz,
  RaceFigure,
  Section,
  Storyboard,
  Subsection,
  SurfaceFigure,
  Term,
  Value,
  Video,
  pre: Listing,
};
