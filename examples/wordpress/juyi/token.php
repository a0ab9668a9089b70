<?php
/** Signs tokens for Juyi. Nothing here needs WordPress. */

/**
 * A token that says who is logged in on this website: two minutes, one community, one use.
 *
 * @param string $issuer    This website's origin, as Juyi was told it.
 * @param string $community The community's id.
 * @param string $subject   The member's id here; it must never be given to somebody else.
 * @param string $name      What neighbours see.
 * @param string $key       The secret shared with Juyi, at least 32 characters.
 * @param int    $now       Seconds since 1970.
 */
function juyi_sign_token( $issuer, $community, $subject, $name, $key, $now ) {
	if ( strlen( $key ) < 32 ) {
		throw new InvalidArgumentException( 'JUYI_KEY needs at least 32 characters' );
	}
	$claims = array(
		'iss'  => $issuer,
		'aud'  => $community,
		'sub'  => $subject,
		'name' => $name,
		'iat'  => $now,
		'exp'  => $now + 120,
		'jti'  => bin2hex( random_bytes( 16 ) ),
	);
	$text   = juyi_part( array( 'alg' => 'HS256', 'typ' => 'JWT' ) ) . '.' . juyi_part( $claims );
	return $text . '.' . juyi_base64url( hash_hmac( 'sha256', $text, $key, true ) );
}

/** One part of a token, as JSON that keeps every language as it is. */
function juyi_part( array $part ) {
	return juyi_base64url( json_encode( $part, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR ) );
}

function juyi_base64url( $bytes ) {
	return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
}
