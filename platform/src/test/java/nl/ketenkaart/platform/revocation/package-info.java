@org.jspecify.annotations.NullMarked
package nl.ketenkaart.platform.revocation;
