/** Knows whether the work may go on, and tells how far it has come. */

export interface Progress {
  stage: "choosing" | "pairing" | "pricing" | "trio" | "proving";
  /** Times that missed pairs have been looked for. */
  round: number;
  /** From 0 to 1 within the stage. */
  share: number;
}

/** What whoever asks may say while the engine works; it never looks at a clock itself. */
export interface Control {
  /** Asked some hundred times a second: true ends the work with `Stopped`. */
  stop?: () => boolean;
  report?: (progress: Progress) => void;
}

/** The work was ended from outside: nothing is known but that. */
export class Stopped extends Error {
  constructor() {
    super("The pairing was stopped before it was done.");
    this.name = "Stopped";
  }
}

export class Watch {
  round = 0;
  readonly #control: Control;

  constructor(control: Control = {}) {
    this.#control = control;
  }

  tell(stage: Progress["stage"], share: number): void {
    if (this.#control.stop?.()) throw new Stopped();
    this.#control.report?.({ stage, round: this.round, share });
  }
}
