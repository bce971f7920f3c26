/** Delivers letters to a folder: the only place in the engine that touches files. */
@NullMarked
package dev.segue.engine.folder;

import org.jspecify.annotations.NullMarked;
