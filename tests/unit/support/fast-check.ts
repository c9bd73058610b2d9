/**
 * Configures fast-check for all unit tests. By default, fast-check generates far smaller values than a `maxLength`
 * allows: lists of up to 300 elements never have more than ten.
 */
import fc from 'fast-check';

fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });
