/** What a write is answered: put into bytes, once per Idempotency-Key. */
@NullMarked
package nl.ketenkaart.platform.answer;

import org.jspecify.annotations.NullMarked;
