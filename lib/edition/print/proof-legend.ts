/** The paper of the legend at the end of an editor's proof, in millimetres: what an office printer has. */
export const legendPaper = { width: 210, height: 297, margin: 18 } as const;
