/** A sum or measure before a noun is an adjective, and has no plural: "the £3m house", "a 5 km race". */

/** A noun follows, so that the sum or measure before it is an adjective: "the £3m house", but "the £3m it needs". */
export const beforeNoun =
  '(?= (?!(?:an?|the|this|that|these|those|it|he|she|they|we|you|I|its|his|her|their|our|who|which|what|when|where|while|is|was|were|are|be|been|has|had|have|do|does|did|will|would|can|could|may|might|must|shall|should|in|on|at|of|to|for|from|by|with|as|than|into|over|under|per|above|below|between|through|across|and|or|but|not|if|so|more|less|extra|off|out|up|down|away|ago|there|here|now|then|still|also|already|spent|paid|lost|won|given|taken|made|lent|owed|due|left|went|came|apart|[a-z]+(?:ed|ly))\\b)\\p{L})';
export const determiners = 'an?|another|the|this|its|his|her|their|our|my|your';
