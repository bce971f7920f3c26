/** A program that does the whole job on its own data: from contacts in a file to letters in a folder and a report of how it went. */
@NullMarked
package dev.segue.quickstart;

import org.jspecify.annotations.NullMarked;
