package dev.segue.contact;

/** What can be known of the company that writes, beside its name. Immutable. */
public enum SenderPart {
    /** The second part of the name. */
    NAME_2,
    /** The street address. */
    ADDRESS,
    /** The second line of the address. */
    ADDRESS_2,
    /** The post code, as the country writes it. */
    POST_CODE,
    /** The city. */
    CITY,
    /** The county, state or region. */
    COUNTY,
    /** The country, as an ISO 3166 code or as the host writes it; envelopes are addressed from there (rule LT-10). */
    COUNTRY,
    /** The telephone number. */
    PHONE,
    /** The fax number. */
    FAX,
    /** The e-mail address. */
    EMAIL,
    /** The address of the home page. */
    HOME_PAGE,
    /** The number for value added tax. */
    VAT_NO,
    /** The number under which the company is registered. */
    REGISTRATION_NO,
    /** The name of the bank. */
    BANK_NAME,
    /** The branch of the bank. */
    BANK_BRANCH,
    /** The number of the account, as the country writes it. */
    BANK_ACCOUNT,
    /** The international number of the account. */
    IBAN,
    /** The international code of the bank. */
    SWIFT,
    /** The number of the giro account. */
    GIRO
}
