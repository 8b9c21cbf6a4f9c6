package nl.ketenkaart.privacy.consent;

import java.time.LocalDate;

/** Records that the person took the consent back. */
public record WithdrawConsent(LocalDate on) {}
