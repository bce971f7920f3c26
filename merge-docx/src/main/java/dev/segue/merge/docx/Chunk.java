package dev.segue.merge.docx;

/** A part of a letter's text: the same in every letter, or a slot for a value. */
sealed interface Chunk permits Literal, Slot {}
