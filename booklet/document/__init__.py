"""From a plan to a document: blocks composed, words made final."""
