/** Delivers letters to a folder: the only place in the engine that touches files. */
package dev.segue.engine.folder;
