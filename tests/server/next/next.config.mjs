export default { serverExternalPackages: ['medborger'], compress: false, poweredByHeader: false };
