/** The attacks that must fail, each through the front door of the whole program. */
@NullMarked
package hemeroteca.attack;

import org.jspecify.annotations.NullMarked;
