package dev.segue.merge.docx;

/** Text that is the same in every letter. Immutable. */
record Literal(String text) implements Chunk {}
