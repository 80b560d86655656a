/** A failure that its message explains to whoever ran the command, so that a stack would only be noise. */
export class Failure extends Error {}
