export default {
  'rute.monitor': 'Monitoring',
} as const;
