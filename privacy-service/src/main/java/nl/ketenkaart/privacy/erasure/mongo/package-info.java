/** Erasures in MongoDB: what is kept of them says nothing about anybody. */
@NullMarked
package nl.ketenkaart.privacy.erasure.mongo;

import org.jspecify.annotations.NullMarked;
