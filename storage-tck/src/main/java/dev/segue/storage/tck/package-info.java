/**
 * The storage contract as tests. An adapter extends one suite for each port it implements; a test is named for the clause it proves.
 *
 * <p>Beside the suites stand the examples they work with, which an adapter may use in tests of its own. No parameter and no return value
 * is ever null.
 */
package dev.segue.storage.tck;
