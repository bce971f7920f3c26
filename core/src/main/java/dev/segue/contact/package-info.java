/** Contacts, which belong to the host: companies and persons, what is known of them, and the schema that says what can be known. */
package dev.segue.contact;
