/** The merge contract as tests that the author of a merger extends: one test or more for every clause of the port. */
package dev.segue.merge.tck;
