/** Contacts, which belong to the host: companies and persons, what is known of them, and the schema that says what can be known. */
@NullMarked
package dev.segue.contact;

import org.jspecify.annotations.NullMarked;
