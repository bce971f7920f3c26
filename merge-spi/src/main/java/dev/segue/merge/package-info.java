/** The port by which letters are made: a merger compiles a template once and merges it with the values of one contact after another. */
package dev.segue.merge;
