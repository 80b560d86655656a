/** The folder that a copy of the site unzips to. */
export const copyName = 'cross-entropy-loss';

/** The copy, beside the pages of the site. */
export const archiveName = `${copyName}.zip`;
