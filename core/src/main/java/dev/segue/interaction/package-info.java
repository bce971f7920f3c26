/**
 * What is done with a contact: interaction templates with their documents and defaults, groups, campaigns, and the fields of an
 * interaction with the chain by which a line inherits them.
 */
@NullMarked
package dev.segue.interaction;

import org.jspecify.annotations.NullMarked;
