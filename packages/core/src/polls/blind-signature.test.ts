import { constants, createHash, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../kernel/bytes.ts';
import { inverse, toBytes, toInteger } from '../kernel/modular.ts';
import {
  BlindSignatureError,
  blind,
  finalize,
  type IssuerKey,
  randomize,
  type Scheme,
  signBlinded,
  verifySignature,
} from './blind-signature.ts';

const sha384 = (bytes: Uint8Array) => createHash('sha384').update(bytes).digest();
const salted: Scheme = { sha384, saltLength: 48 };
const saltless: Scheme = { sha384, saltLength: 0 };
const message = new TextEncoder().encode('ballot 7, token of a resident');

/** An issuer with a new key; `sign` is the platform's bare RSA operation. */
function issuer(modulusLength: number) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
  const { n, e } = publicKey.export({ format: 'jwk' });
  const number = (text = '') => toInteger(Buffer.from(text, 'base64url'));
  const key: IssuerKey = { n: number(n), e: number(e) };
  const sign = (blinded: Uint8Array) => privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded);
  return { key, publicKey, sign };
}

// With 1025 bits the encoded message is a byte shorter than the modulus.
const issuers = [issuer(1024), issuer(1025)];
const { key, sign } = issuers[0]!;
const draw = { salt: new Uint8Array(48).fill(3), factor: 0xc0ffeen };

const faultOf = (action: () => unknown) => {
  try {
    action();
  } catch (problem) {
    if (problem instanceof BlindSignatureError) return problem.code;
    throw problem;
  }
  return 'none';
};

/** RSABSSA-SHA384-PSS-Randomized, as the RFC prints it; e is 65537. */
const published = {
  n: `
    aec4d69addc70b990ea66a5e70603b6fee27aafebd08f2d94cbe1250c556e047a928d635c3f45ee9b66d1bc628a03bac9b7c3f416fe20dabea8f
    3d7b4bbf7f963be335d2328d67e6c13ee4a8f955e05a3283720d3e1f139c38e43e0338ad058a9495c53377fc35be64d208f89b4aa721bf7f7d3f
    ef837be2a80e0f8adf0bcd1eec5bb040443a2b2792fdca522a7472aed74f31a1ebe1eebc1f408660a0543dfe2a850f106a617ec6685573702eaa
    a21a5640a5dcaf9b74e397fa3af18a2f1b7c03ba91a6336158de420d63188ee143866ee415735d155b7c2d854d795b7bc236cffd71542df34234
    221a0413e142d8c61355cc44d45bda94204974557ac2704cd8b593f035a5724b1adf442e78c542cd4414fce6f1298182fb6d8e53cef1adfd2e90
    e1e4deec52999bdc6c29144e8d52a125232c8c6d75c706ea3cc06841c7bda33568c63a6c03817f722b50fcf898237d788a4400869e44d90a3020
    923dc646388abcc914315215fcd1bae11b1c751fd52443aac8f601087d8d42737c18a3fa11ecd4131ecae017ae0a14acfc4ef85b83c19fed33cf
    d1cd629da2c4c09e222b398e18d822f77bb378dea3cb360b605e5aa58b20edc29d000a66bd177c682a17e7eb12a63ef7c2e4183e0d898f3d6bf5
    67ba8ae84f84f1d23bf8b8e261c3729e2fa6d07b832e07cddd1d14f55325c6f924267957121902dc19b3b32948bdead5`,
  message: '8f3dc6fb8c4a02f4d6352edf0907822c1210a9b32f9bdda4c45a698c80023aa6b59f8cfec5fdbb36331372ebefedae7d',
  prefix: '8417e699b219d583fb6216ae0c53ca0e9723442d02f1d1a34295527e7d929e8b',
  salt: '051722b35f458781397c3a671a7d3bd3096503940e4c4f1aaa269d60300ce449555cd7340100df9d46944c5356825abf',
  inverse: `
    80682c48982407b489d53d1261b19ec8627d02b8cda5336750b8cee332ae260de57b02d72609c1e0e9f28e2040fc65b6f02d56dbd6aa9af8fde6
    56f70495dfb723ba01173d4707a12fddac628ca29f3e32340bd8f7ddb557cf819f6b01e445ad96f874ba235584ee71f6581f62d4f43bf03f910f
    6510deb85e8ef06c7f09d9794a008be7ff2529f0ebb69decef646387dc767b74939265fec0223aa6d84d2a8a1cc912d5ca25b4e144ab8f6ba054
    b54910176d5737a2cff011da431bd5f2a0d2d66b9e70b39f4b050e45c0d9c16f02deda9ddf2d00f3e4b01037d7029cd49c2d46a8e1fc2c0c1752
    0af1f4b5e25ba396afc4cd60c494a4c426448b35b49635b337cfb08e7c22a39b256dd032c00adddafb51a627f99a0e1704170ac1f1912e49d9db
    10ec04c19c58f420212973e0cb329524223a6aa56c7937c5dffdb5d966b6cd4cbc26f3201dd25c80960a1a111b32947bb78973d269fac7f51865
    30930ed19f68507540eed9e1bab8b00f00d8ca09b3f099aae46180e04e3584bd7ca054df18a1504b89d1d1675d0966c4ae1407be325cdf623cf1
    3ff13e4a28b594d59e3eadbadf6136eee7a59d6a444c9eb4e2198e8a974f27a39eb63af2c9af3870488b8adaad444674f512133ad80b9220e091
    58521614f1faadfe8505ef57b7df6813048603f0dd04f4280177a11380fbfc861dbcbd7418d62155248dad5fdec0991f`,
  blinded: `
    aa3ee045138d874669685ffaef962c7694a9450aa9b4fd6465db9b3b75a522bb921c4c0fdcdfae9667593255099cff51f5d3fd65e8ffb9d3b303
    6252a6b51b6edfb3f40382b2bbf34c0055e4cbcc422850e586d84f190cd449af11dc65545f5fe26fd89796eb87da4bda0c545f397cddfeeb56f0
    6e28135ec74fd477949e7677f6f36cfae8fd5c1c5898b03b9c244cf6d1a4fb7ad1cb43aff5e80cb462fac541e72f67f0a50f1843d1759edfaae9
    2d1a916d3f0efaf4d650db416c3bf8abdb5414a78cebc97de676723cb119e77aea489f2bbf530c440ebc5a75dccd3ebf5a412a5f346badd61bee
    588e5917bdcce9dc33c882e39826951b0b8276c6203971947072b726e935816056ff5cb11a71ca2946478584126bb877acdf87255f26e6cca4e0
    878801307485d3b7bb89b289551a8b65a7a6b93db010423d1406e149c87731910306e5e410b41d4da3234624e74f92845183e323cf7eb244f212
    a695f8856c675fbc3a021ce649e22c6f0d053a9d238841cf3afdc2739f99672a419ae13c17f1f8a3bc302ec2e7b98e8c353898b7150ad8877ec8
    41ea6e4b288064c254fefd0d049c3ad196bf7ffa535e74585d0120ce728036ed500942fbd5e6332c298f1ffebe9ff60c1e117b274cf0cb9d70c3
    6ee4891528996ec1ed0b178e9f3c0c0e6120885f39e8ccaadbb20f3196378c07b1ff22d10049d3039a7a92fe7efdd95d`,
  blindSignature: `
    3f4a79eacd4445fca628a310d41e12fcd813c4d43aa4ef2b81226953248d6d00adfee6b79cb88bfa1f99270369fd063c023e5ed546719b0b2d14
    3dd1bca46b0e0e615fe5c63d95c5a6b873b8b50bc52487354e69c3dfbf416e7aca18d5842c89b676efdd38087008fa5a810161fcdec26f20ccf2
    f1e6ab0f9d2bb93e051cb9e86a9b28c5bb62fd5f5391379f887c0f706a08bcc3b9e7506aaf02485d688198f5e22eefdf837b2dd919320b17482c
    5cc54271b4ccb41d267629b3f844fd63750b01f5276c79e33718bb561a152acb2eb36d8be75bce05c9d1b94eb609106f38226fb2e0f5cd5c5c39
    c59dda166862de498b8d92f6bcb41af433d65a2ac23da87f39764cb64e79e74a8f4ce4dd567480d967cefac46b6e9c06434c3715635834357edd
    2ce6f105eea854ac126ccfa3de2aac5607565a4e5efaac5eed491c335f6fc97e6eb7e9cea3e12de38dfb315220c0a3f84536abb2fdd722813e08
    3feda010391ac3d8fd1cd9212b5d94e634e69ebcc800c4d5c4c1091c64afc37acf563c7fc0a6e4c082bc55544f50a7971f3fb97d5853d72c3af3
    4ffd5ce123998be5360d1059820c66a81e1ee6d9c1803b5b62af6bc877526df255b6d1d835d8c840bebbcd6cc0ee910f17da37caf8488afbc083
    97a1941fcc79e76a5888a95b3d5405e13f737bea5c78d716a48eb9dc0aec8de39c4b45c6914ad4a8185969f70b1adf46`,
  signature: `
    191e941c57510e22d29afad257de5ca436d2316221fe870c7cb75205a6c071c2735aed0bc24c37f3d5bd960ab97a829a508f966bbaed7a82645e
    65eadaf24ab5e6d9421392c5b15b7f9b640d34fec512846a3100b80f75ef51064602118c1a77d28d938f6efc22041d60159a518d3de7c4d840c9
    c68109672d743d299d8d2577ef60c19ab463c716b3fa75fa56f5735349d414a44df12bf0dd44aa3e10822a651ed4cb0eb6f47c9bd0ef14a034a7
    ac2451e30434d513eb22e68b7587a8de9b4e63a059d05c8b22c7c51e2cfee2d8bef511412e93c859a13726d87c57d1bc4c2e68ab121562f839c3
    a3d233e87ed63c69b7e57525367753fbebcc2a9805a2802659f5888b2c69115bf865559f10d906c09d048a0d71bfee4b33857393ec2b69e45143
    3496d02c9a7910abb954317720bbde9e69108eafc3e90bad3d5ca4066d7b1e49013fa04e948104a1dd82b12509ecb146e948c54bd8bfb5e6d181
    27cd1f7a93c3cf9f2d869d5a78878c03fe808a0d799e910be6f26d18db61c485b303631d3568368fc41986d08a95ea6ac0592240c19d7b22416b
    9c82ae6241e211dd5610d0baaa9823158f9c32b66318f5529491b7eeadcaa71898a63bac9d95f4aa548d5e97568d744fc429104e32edd9c87519
    892a198a30d333d427739ffb9607b092e910ae37771abf2adb9f63bc058bf58062ad456cb934679795bbdfcdfad5e0f2`,
};

describe('a vector of RFC 9474, appendix A.1', () => {
  const bytes = (field: keyof typeof published) => fromHex(published[field].replaceAll(/\s/g, ''));
  const key = { n: toInteger(bytes('n')), e: 0x10001n };
  const input = randomize(bytes('message'), bytes('prefix'));

  test('is blinded, signed, finalized and verified to the last digit', () => {
    const factor = inverse(toInteger(bytes('inverse')), key.n)!;
    const { blinded, inverse: unblind } = blind(salted, key, input, { salt: bytes('salt'), factor });
    expect(toHex(blinded)).toBe(toHex(bytes('blinded')));
    expect(unblind).toBe(toInteger(bytes('inverse')));
    expect(signBlinded(key, blinded, () => bytes('blindSignature'))).toEqual(bytes('blindSignature'));
    expect(toHex(finalize(salted, key, input, bytes('blindSignature'), unblind))).toBe(toHex(bytes('signature')));
    expect(verifySignature(salted, key, input, bytes('signature'))).toBe(true);
    expect(verifySignature(salted, key, bytes('message'), bytes('signature'))).toBe(false);
  });
});

describe('a resident has a token signed that the issuer never sees', () => {
  test.each([
    ['with salt', salted],
    ['without', saltless],
  ])('%s, any RSA library verifies it', (_how, scheme) => {
    const draws = fc.record({
      input: fc.uint8Array(),
      byte: fc.nat(255),
      factor: fc.bigInt({ min: 1n, max: 2n ** 900n }),
    });
    fc.assert(
      fc.property(draws, ({ input, byte, factor }) => {
        for (const { key, publicKey, sign } of issuers) {
          const salt = new Uint8Array(scheme.saltLength).fill(byte);
          const { blinded, inverse: unblind } = blind(scheme, key, input, { salt, factor });
          const signature = finalize(scheme, key, input, signBlinded(key, blinded, sign), unblind);
          const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength };
          expect(verify('sha384', input, { key: publicKey, ...padding }, signature)).toBe(true);
        }
      }),
      { seed: 9_474, numRuns: 15 },
    );
  });

  test('another factor hides the same message as other bytes and leads to the same signature', () => {
    const [one, other] = [draw, { ...draw, factor: 0xdecafn }].map((each) => blind(salted, key, message, each));
    expect(one!.blinded).not.toEqual(other!.blinded);
    const [first, second] = [one!, other!].map(({ blinded, inverse }) =>
      finalize(salted, key, message, signBlinded(key, blinded, sign), inverse),
    );
    expect(first).toEqual(second);
  });

  test.each<[string, () => unknown, string]>([
    ['a prefix is too short', () => randomize(message, new Uint8Array(31)), 'wrong-length'],
    ['a salt is missing', () => blind(salted, key, message, { ...draw, salt: new Uint8Array() }), 'wrong-length'],
    ['a factor is 0', () => blind(salted, key, message, { ...draw, factor: 0n }), 'unfit-factor'],
    ['a factor is n', () => blind(salted, key, message, { ...draw, factor: key.n }), 'unfit-factor'],
    ['a key is too small for the salt', () => blind(salted, { n: 3n ** 400n, e: 3n }, message, draw), 'unfit-message'],
  ])('nothing is sent where %s', (_what, action, code) => {
    expect(faultOf(action)).toBe(code);
  });
});

describe('the issuer', () => {
  const { blinded, inverse: unblind } = blind(salted, key, message, draw);
  const flipped = (bytes: Uint8Array) => bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte));

  test.each([
    ['bytes of another length', blinded.slice(1), 'wrong-length'],
    ['0', toBytes(0n, 128), 'out-of-range'],
    ['1', toBytes(1n, 128), 'out-of-range'],
    ['n - 1', toBytes(key.n - 1n, 128), 'out-of-range'],
    ['n', toBytes(key.n, 128), 'out-of-range'],
  ])('does not sign %s', (_what, request, code) => {
    const never = () => expect.unreachable('the private key was used');
    expect(faultOf(() => signBlinded(key, request, never))).toBe(code);
  });

  test.each<[string, (request: Uint8Array) => Uint8Array]>([
    ['one bit off', (request) => flipped(sign(request))],
    ['short of a byte', (request) => sign(request).subarray(1)],
    ['the request itself', (request) => request],
  ])('keeps back an answer that is %s', (_what, faulty) => {
    expect(faultOf(() => signBlinded(key, blinded, faulty))).toBe('signing-failure');
  });

  test('cannot pass off a wrong answer on the resident', () => {
    const answer = signBlinded(key, blinded, sign);
    expect(faultOf(() => finalize(salted, key, message, flipped(answer), unblind))).toBe('invalid-signature');
    expect(faultOf(() => finalize(salted, key, message, answer, unblind + 1n))).toBe('invalid-signature');
    expect(faultOf(() => finalize(salted, key, message, answer.slice(1), unblind))).toBe('wrong-length');
  });
});

describe('whoever verifies', () => {
  const { blinded, inverse: unblind } = blind(salted, key, message, draw);
  const signature = finalize(salted, key, message, signBlinded(key, blinded, sign), unblind);

  test('accepts a signature on its message, by its key, with its salt length, and nothing else', () => {
    expect(verifySignature(salted, key, message, signature)).toBe(true);
    expect(verifySignature(salted, key, message.slice(1), signature)).toBe(false);
    expect(verifySignature(salted, issuers[1]!.key, message, signature)).toBe(false);
    expect(verifySignature(saltless, key, message, signature)).toBe(false);
    expect(verifySignature(salted, key, message, blinded)).toBe(false);
  });

  test('refuses the same number in more bytes, or beyond the modulus', () => {
    expect(verifySignature(salted, key, message, Uint8Array.of(0, ...signature))).toBe(false);
    const { key: wide, sign: signWide } = issuers[1]!;
    const request = blind(salted, wide, message, draw);
    const sound = finalize(salted, wide, message, signBlinded(wide, request.blinded, signWide), request.inverse);
    expect(verifySignature(salted, wide, message, sound)).toBe(true);
    expect(verifySignature(salted, wide, message, toBytes(toInteger(sound) + wide.n, 129))).toBe(false);
  });

  test('refuses zeros and nothing at all', () => {
    expect(verifySignature(salted, key, message, new Uint8Array(signature.length))).toBe(false);
    expect(verifySignature(salted, key, message, new Uint8Array())).toBe(false);
  });
});
